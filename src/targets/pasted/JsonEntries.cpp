// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/JsonEntries.h"

#include "targets/TargetFieldReading.h"
#include "targets/TargetKeys.h"
#include "targets/TargetsDocument.h"
#include "targets/pasted/LineEntry.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class JsonEntriesText
{
    Q_DECLARE_TR_FUNCTIONS(JsonEntries)
};

QString compactList(const QJsonArray &values)
{
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

QString jsonDisplayText(const QJsonValue &value)
{
    return compactList({value}).sliced(1).chopped(1).left(300);
}

QJsonObject scheduleOf(const Schedule &schedule)
{
    QJsonObject object;
    for (const Field &field : scheduleTable())
        object.insert(field.name, scheduleField(schedule, field.name));
    return object;
}

//! Extracts what describes a target from an object that isn't in Watchkeeper's format.
ListEntry entryFromObject(const QJsonObject &object)
{
    const auto text = [&object](const QStringList &keys) {
        for (const QString &key : keys) {
            if (object.value(key).isString())
                return object.value(key).toString();
        }
        return QString();
    };
    ListEntry entry(text({u"url"_s, u"address"_s, u"link"_s, u"href"_s, u"target"_s, u"command"_s, u"host"_s, u"hostname"_s}),
                    0);
    if (!object.contains(u"url"_s) && !object.contains(u"command"_s))
        entry.text = withPort(entry.text, object.value(u"port"_s).toVariant().toString());
    entry.name = text({u"name"_s, u"title"_s, u"label"_s});
    entry.every = text({u"every"_s});
    const QJsonArray tags = object.value(u"tags"_s).toArray();
    for (const QJsonValue &tag : tags)
        entry.tags.append(tag.toString());
    return entry;
}

std::optional<QJsonDocument> parse(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isNull() ? std::nullopt : std::optional<QJsonDocument>(document);
}

} // namespace

RecognisedTarget JsonEntries::read(qsizetype i, const Schedule &defaults, const ProgramPredicate &isProgram) const
{
    const QJsonValue value = m_values.at(i);
    RecognisedTarget found;
    if (value.isString())
        found = recogniseEntry(ListEntry(value.toString(), 0), defaults, isProgram);
    else if (value.isObject())
        found = readObject(value.toObject(), defaults, isProgram);
    else
        found.problem = JsonEntriesText::tr("Not a valid address or target.");
    found.text = value.isString() ? value.toString().simplified() : jsonDisplayText(value);
    found.source = compactList({value, m_defaults});
    return found;
}

RecognisedTarget JsonEntries::readObject(const QJsonObject &object, const Schedule &defaults,
                                         const ProgramPredicate &isProgram) const
{
    if (!object.contains(u"kind"_s)) {
        const ListEntry entry = entryFromObject(object);
        if (!entry.text.isEmpty())
            return recogniseEntry(entry, defaults, isProgram);
    }
    QJsonObject target = object;
    target.remove(u"id"_s);
    // Parents are read separately, because they would be missing in a document with a single target. The caller checks whether they
    // exist.
    const auto parents = readDependsOn(target.take(dependsOnKey()));
    const QJsonObject schedule = m_defaults.isEmpty() ? scheduleOf(defaults) : m_defaults;
    const QJsonObject file{{u"version"_s, kTargetsVersion}, {u"defaults"_s, schedule}, {u"targets"_s, QJsonArray{target}}};
    const auto document = TargetsDocument::parse(QJsonDocument(file).toJson(), {});
    RecognisedTarget found;
    if (document && parents) {
        found.target = document->targets.constFirst();
        found.target.dependsOn = *parents;
        return found;
    }
    QStringList sentences;
    if (!parents)
        sentences.append(dependsOnKey() + u": "_s + parents.error());
    for (const Problem &problem : document ? QList<Problem>() : document.error())
        sentences.append(problem.field().isEmpty() ? problem.text() : problem.field() + u": "_s + problem.text());
    found.problem = sentences.join(u' ');
    return found;
}

std::optional<JsonEntries> jsonEntries(const QString &text)
{
    QString plain = text.trimmed();
    if (!plain.startsWith(u'{') && !plain.startsWith(u'['))
        return std::nullopt;
    auto document = parse(plain);
    if (!document && plain.startsWith(u'{')) { // several objects without the brackets of a list around them
        while (plain.endsWith(u',') || plain.back().isSpace())
            plain.chop(1);
        document = parse(u'[' + plain + u']');
    }
    if (!document)
        return std::nullopt;
    if (document->isArray())
        return JsonEntries(document->array(), {});
    const QJsonObject object = document->object();
    if (object.value(u"targets"_s).isArray())
        return JsonEntries(object.value(u"targets"_s).toArray(), object.value(u"defaults"_s).toObject());
    return JsonEntries(QJsonArray{object}, {});
}

} // namespace watchkeeper
