import type { Scenario } from '../../claims/index.ts'
import { add, compare, type Quantity, subtract } from '../../quantity/index.ts'

const pathPattern = /^\s*(?:([A-Za-z_]\w*)|\[["']([^"']+)["']\])\s*(?:\.([A-Za-z_]\w*)|\[["']([^"']+)["']\])/

/**
 * The design that would be cheaper, or no longer dearer, than the one an `is` speaks of, were the stated amount true;
 * undefined where the order stays. Complete bills of the other family are held against it.
 */
export function findFlip(
  expression: string,
  worked: Quantity,
  stated: Quantity,
  scenarios: readonly Scenario[],
): string | undefined {
  const [scenarioName, named] = (pathPattern.exec(expression) ?? []).slice(1).filter((part) => part !== undefined)
  const scenario = scenarios.find(({ name }) => name === scenarioName)
  const bill = scenario?.bills.find(({ architecture, complete }) => complete && architecture === named)
  if (!scenario || !bill || bill.total.unit !== worked.unit) return undefined
  const changed = add(subtract(bill.total, worked), stated)
  return scenario.bills.find(
    (other) =>
      other.complete &&
      familyOf(other.architecture) !== familyOf(bill.architecture) &&
      flips(compare(bill.total, other.total), compare(changed, other.total)),
  )?.architecture
}

function flips(before: string, after: string): boolean {
  const isDecided = after === 'less' || after === 'more'
  return isDecided && after !== before
}

function familyOf(architecture: string): string {
  return architecture.slice(0, architecture.indexOf('-'))
}
