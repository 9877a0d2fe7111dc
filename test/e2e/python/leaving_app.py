"""A table of payments that somebody replicates abroad, which the guard refuses."""

from aws_cdk import App, Aspects, Stack
from aws_cdk.aws_dynamodb import Attribute, AttributeType, ReplicaTableProps, TableV2
from cdk_india_residency import DataClass, DataClassification, ResidencyGuard

app = App()
shop = Stack(app, "Shop", env={"region": "ap-south-1"})
orders = TableV2(
    shop,
    "Orders",
    partition_key=Attribute(name="orderId", type=AttributeType.STRING),
    replicas=[ReplicaTableProps(region="us-east-1")],
)
DataClassification.of(orders).declare(DataClass.PAYMENT, elements=["card-number"])
Aspects.of(app).add(ResidencyGuard())
app.synth()
