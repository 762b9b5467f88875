// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "targets/Samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace FieldsFuzzTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests that the content of each field in targets.json is either accepted or reported as an error, whatever it is.
class tst_FieldsFuzz : public QObject
{
    Q_OBJECT

private slots:
    void acceptsOrReportsAnyValue_data();
    void acceptsOrReportsAnyValue();
};

namespace {

//! Values that are invalid for every field type.
const QJsonArray &invalidValues()
{
    static const QJsonArray values{
        QJsonValue(),
        QJsonArray{1},
        QJsonArray{QJsonValue()},
        QJsonArray{true},
        QJsonArray{QJsonObject{}},
        QJsonObject{{u"a"_s, 1}},
        QJsonObject{{u"a"_s, QJsonArray{}}},
        -1.5e300,
        QString(u"a"_s + QChar(0)),
        -1,
    };
    return values;
}

const QJsonArray &unusualValues()
{
    static const QJsonArray values{
        QString(),
        u" "_s,
        u"x"_s,
        true,
        0,
        1e18,
        QJsonArray{},
        QJsonObject{},
        QJsonArray{u"x"_s},
        QJsonObject{{u"x"_s, u"y"_s}},
        u"${env:FOO}"_s,
        u"a${file:/x}b"_s,
        u"${keychain:"_s,
        u"$${env:FOO}"_s,
        QJsonArray{u"${env:FOO}"_s},
        QJsonObject{{u"x"_s, u"${env:FOO}"_s}},
    };
    return values;
}

QJsonValue validValue(const Field &field)
{
    switch (field.type) {
    case FieldType::Url:
        return (field.schemes.isEmpty() ? u"http"_s : field.schemes.first()) + u"://example.org/"_s;
    case FieldType::Host:
        return u"example.org"_s;
    case FieldType::Port:
        return 80;
    case FieldType::Number:
        return field.minimum;
    case FieldType::Duration:
        return u"1s"_s;
    case FieldType::List:
        return QJsonArray{u"x"_s};
    case FieldType::Choice:
        return field.choices.first();
    default:
        return u"/x"_s;
    }
}

QByteArray fileWith(const QJsonObject &target)
{
    return QJsonDocument(QJsonObject{{u"targets"_s, QJsonArray{target}}}).toJson();
}

QJsonObject minimalObject(const Kind &kind)
{
    QJsonObject target{{u"name"_s, u"a"_s}, {u"kind"_s, kind.key}};
    for (const Field &field : kind.fields) {
        if (field.required)
            target.insert(field.name, validValue(field));
    }
    return target;
}

//! Calls all functions that the table, the queue and the groups call for a target after it has been read.
void askAbout(const Kind &kind, const Fields &fields)
{
    if (kind.address)
        kind.address(fields);
    if (kind.host)
        kind.host(fields);
    if (kind.members)
        kind.members(fields);
}

} // namespace

void tst_FieldsFuzz::acceptsOrReportsAnyValue_data()
{
    QTest::addColumn<QString>("key");
    for (const Kind *kind : kinds())
        QTest::newRow(qPrintable(kind->key)) << kind->key;
}

void tst_FieldsFuzz::acceptsOrReportsAnyValue()
{
    QFETCH(QString, key);
    const Kind &kind = *findKind(key);
    for (const Field &field : kind.fields) {
        QJsonObject target = minimalObject(kind);
        for (const QJsonValue &value : invalidValues()) {
            target.insert(field.name, value);
            const bool isText = value.isString() && field.type == FieldType::Body;
            const bool isNumber = value.isDouble() && field.minimum < 0;
            QVERIFY2(isText || isNumber || !TargetsDocument::parse(fileWith(target), {}), qPrintable(field.name));
        }
        for (const QJsonValue &value : unusualValues()) {
            target.insert(field.name, value);
            const auto document = TargetsDocument::parse(fileWith(target), {});
            if (document)
                askAbout(kind, document->targets.first().fields);
        }
    }
}

QTEST_GUILESS_MAIN(tst_FieldsFuzz)

} // namespace FieldsFuzzTest

#include "tst_FieldsFuzz.moc"
