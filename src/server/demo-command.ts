import { databasePlace } from './environment'
import { getDatabase } from './db/open-database'
import { makeDemoClass, type DemoClass } from './demo/demo-class'
import { ownAddress } from './own-address'

// `npm run demo`: fills an empty database with a class to look at. It owns the database meanwhile, so no server may run on it.
const database = await getDatabase().catch(fail)
try {
  report(await makeDemoClass({ now: Date.now(), onProgress: (line) => console.log(line) }))
} catch (fault) {
  console.error(`${fault instanceof Error ? fault.message : String(fault)}\nTake another folder or database, for example: DATA_DIR=demo npm run demo`)
  process.exitCode = 1
} finally {
  await database.close()
}

function report({ admin, teacher, students, assignments, answers, code }: DemoClass): void {
  const lines = (logins: readonly (readonly [string, string, string])[]) => logins.map(([username, password, who]) => `  ${username.padEnd(10)} ${password.padEnd(18)} ${who}`).join('\n')
  const [diligent, forgetful, ill, ...others] = students
  const known = [[diligent, 'studies on most evenings'], [forgetful, 'learns as much as others and forgets much more'], [ill, 'was away, and has more time for the first assignment']] as const
  console.log(`
One class, ${students.length} students, ${assignments.length} assignments, ${answers} answers. Nobody of them exists.

Start the app:  ${startLine()}
Sign in at:     ${ownAddress(process.env)}/kk/account/sign-in

${lines([
  [teacher.username, teacher.password, 'teaches the class'],
  [admin.username, admin.password, 'looks after the installation'],
  ...known.flatMap(([student, who]): [string, string, string][] => (student === undefined ? [] : [[student.login.username, student.login.password, `${student.plan.name}: ${who}`]])),
])}
  The other students are ${others[0]?.login.username ?? 'none'} to ${others.at(-1)?.login.username ?? 'none'}, with the same password.

Look at, as the teacher: Classes, the class, its assignments (one is past its date, one goes on, one student has more time) and its report: whom to help, which facts the class is about to forget.
As a student: what is assigned, and today's plan. To join the class with an account of your own: ${code}
The passwords are shown here only. When you have seen enough, delete the database.`)
}

function startLine(): string {
  const place = databasePlace(process.env)
  if (place.kind === 'postgresql') return 'DATABASE_URL=… npm start, with the address used here'
  return process.env.DATA_DIR === undefined || process.env.DATA_DIR === '' ? 'npm start' : `DATA_DIR=${process.env.DATA_DIR} npm start`
}

function fail(fault: unknown): never {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exit(1)
}
