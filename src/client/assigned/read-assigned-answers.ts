import type { AssignedItems, AssignedWork } from '../../contracts/assignment'
import { isLocale } from '../../core/locale'
import { isItems } from '../is-bank'
import { fieldsOf, hasFields, listOf } from '../read-fields'

/** The list of what is assigned, out of an answer or a store; null for anything else. */
export function readWorks(value: unknown): readonly AssignedWork[] | null {
  return listOf(value, isWork)
}

/** Copies of items, likewise. */
export function readCopies(value: unknown): AssignedItems | null {
  const { bankVersion, items } = fieldsOf(value)
  return typeof bankVersion === 'string' && bankVersion !== '' && isItems(items) ? { bankVersion, items } : null
}

function isWork(value: unknown): value is AssignedWork {
  if (!hasFields(value, { id: 'string', title: 'string', since: 'number', opensAt: 'number' })) return false
  const { classroom, locale, dueAt, itemIds, paused } = value
  const areIds = Array.isArray(itemIds) && itemIds.every((id) => typeof id === 'string')
  const arePauses = Array.isArray(paused) && paused.every((span) => Array.isArray(span) && span.length === 2 && span.every((at) => typeof at === 'number'))
  return areIds && arePauses && hasFields(classroom, { id: 'string', name: 'string', zone: 'string' }) && (locale === null || isLocale(locale)) && (dueAt === null || typeof dueAt === 'number')
}
