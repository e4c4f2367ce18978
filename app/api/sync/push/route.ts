import { push } from '../../../../src/server/handlers/push'
import { refuseMethod } from '../../../../src/server/route'

export { push as POST, refuseMethod as GET, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
