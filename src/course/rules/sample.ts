import { judgeSamples } from '../samples.ts'
import type { CourseRule } from './rule.ts'
import { findingAt } from './rule.ts'

export const sample: CourseRule = {
  name: 'course/sample',
  page: `
A code sample works. \`aws\` commands are read and replayed in order on a small model of what they make, and one that AWS
would refuse is an error: a replica that is there already, or a change while the table is still CREATING or UPDATING. A
status moves on where the sample waits (\`aws dynamodb wait table-exists\`). JSON and YAML are parsed. TypeScript and SQL
run in the project's tests. A sample that only shows something is marked \`illustrative\` after its language, and the page
says so.

## Fails

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour

    \`\`\`sh
    aws dynamodb create-table --table-name flour --billing-mode PAY_PER_REQUEST \\
      --attribute-definitions AttributeName=kind,AttributeType=S --key-schema AttributeName=kind,KeyType=HASH
    aws dynamodb update-table --table-name flour --replica-updates '[{"Create":{"RegionName":"eu-west-1"}}]'
    \`\`\`

## Passes

    # Episode 2: Bread

    ## Lesson Flow

    ### 1. Flour

    \`\`\`sh
    aws dynamodb create-table --table-name flour --billing-mode PAY_PER_REQUEST \\
      --attribute-definitions AttributeName=kind,AttributeType=S --key-schema AttributeName=kind,KeyType=HASH
    aws dynamodb wait table-exists --table-name flour
    aws dynamodb update-table --table-name flour --replica-updates '[{"Create":{"RegionName":"eu-west-1"}}]'
    aws dynamodb describe-table --table-name flour --region eu-west-1
    \`\`\`
`,
  judge: ({ outline, outlineFile }) =>
    judgeSamples(outline).map(({ line, message, help }) =>
      findingAt(outlineFile, { line }, sample.name, message, help === undefined ? {} : { help }),
    ),
}
