// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/Samples.h"

#include "checks/Registry.h"

#include <QJsonArray>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces{u"a"_s,  u"Shop"_s, u"\""_s, u"\\"_s, u"ü"_s,          u"日本"_s, u"{"_s,
                                    u"],"_s, u"/"_s,    u"$"_s,  u"\t"_s, u"\U0001F600"_s, u" x"_s,   u"\u202E"_s};
    QString text;
    for (int i = random.bounded(6); i >= 0; --i)
        text += pieces.at(random.bounded(pieces.size()));
    if (random.bounded(20) == 0)
        text += QChar(0xD800); // half of a surrogate pair
    return text;
}

QJsonObject randomFields(QRandomGenerator &random, const QString &kind)
{
    if (kind == "tcp"_L1)
        return {{u"host"_s, u"example.org"_s}, {u"port"_s, random.bounded(1, 65536)}};
    if (kind == "command"_L1)
        return {{u"command"_s, u"echo 'x y' "_s + QString::number(random.bounded(1000))},
                {u"input"_s, randomText(random) + u"\n\r\n"_s},
                {u"environment"_s, QJsonObject{{u"Z"_s, randomText(random)}, {u"A"_s, randomText(random)}}}};
    QJsonObject fields{{u"url"_s, u"https://example.org/%1?a=b"_s.arg(random.bounded(1000))}};
    if (random.bounded(2) == 0)
        fields.insert(u"headers"_s, QJsonObject{{u"X-B"_s, u"1"_s}, {u"X-A"_s, u"2"_s}});
    if (random.bounded(2) == 0)
        fields.insert(u"method"_s, u"GET"_s);
    if (random.bounded(2) == 0)
        fields.insert(u"accept"_s, u"200-299, 401"_s);
    return fields;
}

} // namespace

Target makeTarget(const QString &name, const QString &kindKey, const QJsonObject &fields)
{
    const Kind *kind = findKind(kindKey);
    const auto read = Fields::fromJson(kind->fields, fields);
    if (!read)
        qFatal("%s: %s", qPrintable(read.error().first().field), qPrintable(read.error().first().text));
    Target target;
    target.id = QUuid::createUuid();
    target.name = name;
    target.kind = kindKey;
    target.fields = *read;
    return target;
}

Target webTarget(const QString &name)
{
    return makeTarget(name, u"http"_s, {{u"url"_s, u"https://example.org/"_s + QString::number(qHash(name) % 1000)}});
}

TargetsDocument randomDocument(QRandomGenerator &random, int count)
{
    TargetsDocument document;
    document.defaults.every = Milliseconds(random.bounded(1, 1000) * 1000);
    document.defaults.attempts = random.bounded(1, 10);
    document.defaults.successes = random.bounded(1, 10);
    for (int i = 0; i < count; ++i) {
        const QString kind = QStringList{u"http"_s, u"tcp"_s, u"command"_s}.at(random.bounded(3));
        Target target = makeTarget(u"%1 %2"_s.arg(i).arg(randomText(random)).trimmed(), kind, randomFields(random, kind));
        target.schedule = document.defaults;
        if (random.bounded(2) == 0)
            target.schedule.every = Milliseconds(random.bounded(1000, 100'000));
        if (random.bounded(2) == 0)
            target.schedule.timeout = Milliseconds(random.bounded(10, 100'000));
        if (random.bounded(2) == 0)
            target.schedule.successes = random.bounded(1, 10);
        if (random.bounded(2) == 0)
            target.schedule.flapping = static_cast<FlapRule>(random.bounded(3));
        if (random.bounded(2) == 0)
            target.schedule.flappingHigh = 30 + random.bounded(7'000) / 100.0;
        for (int tag = random.bounded(4) - 1; tag >= 0; --tag)
            target.tags.append(QString::number(tag) + randomText(random));
        if (random.bounded(3) == 0)
            target.alerts.append(u"rule "_s + randomText(random).trimmed());
        target.paused = random.bounded(3) == 0;
        document.targets.append(target);
    }
    return document;
}

TargetsDocument parsed(const QByteArray &json)
{
    const auto document = TargetsDocument::parse(json, u"targets.json"_s);
    if (!document)
        qFatal("%s", qPrintable(document.error().first().toString()));
    return *document;
}

QStringList namesOf(const TargetsDocument &document)
{
    QStringList names;
    for (const Target &target : document.targets)
        names.append(target.name);
    return names;
}

QString problemsOf(const QByteArray &json)
{
    const auto document = TargetsDocument::parse(json, u"targets.json"_s);
    QStringList lines;
    if (!document) {
        for (const Problem &problem : document.error())
            lines.append(problem.toString());
    }
    return lines.join(u'\n');
}

} // namespace watchkeeper
