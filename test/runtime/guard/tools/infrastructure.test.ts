import { expect, test } from 'vitest'
import { infrastructure } from '../../../../src/runtime/guard/tools/infrastructure.ts'
import { effectOf, projectWith } from './support.ts'

test.each([
  ['terraform destroy -target=aws_db_instance.production', 'write terraform destroy'],
  ['tofu apply -destroy -target google_sql_database.x', 'write tofu destroy'],
  ['terraform apply -replace=aws_rds_cluster.x', 'write terraform destroy'],
  ['cdk destroy ShopDatabaseStack', 'write cdk destroy'],
  ['pulumi destroy --target urn:postgres --yes', 'write pulumi destroy'],
  ['terraform plan', 'not known'],
  ['terraform apply', 'not known'],
  ['terraform destroy -target=aws_s3_bucket.assets', 'not known'],
])('%s is: %s', (command, effect) => {
  expect(effectOf(infrastructure, command)).toBe(effect)
})

test('where no resource is named, the files of the folder tell', () => {
  const withDatabase = projectWith({ 'main.tf': 'resource "aws_db_instance" "main" {}' })
  const without = projectWith({ 'main.tf': 'resource "aws_s3_bucket" "main" {}' })
  const command = 'terraform destroy -auto-approve'
  expect(effectOf(infrastructure, command, { folder: withDatabase })).toBe(
    'write terraform destroy',
  )
  expect(effectOf(infrastructure, command, { folder: without })).toBe('not known')
})
