// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/JsonExport.h"

#include "cli/ChangesText.h"
#include "cli/ExportTexts.h"
#include "cli/IncidentsText.h"
#include "cli/OrderedJson.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kVersion = 1; // version of the export format

//! The `type` of an entry in NDJSON, and the name of the list of such entries in a document.
struct SectionNames
{
    const char *one;
    const char *all;
};
constexpr std::array<SectionNames, 6> kSections{{{"target", "targets"},
                                                 {"session", "sessions"},
                                                 {"span", "spans"},
                                                 {"change", "changes"},
                                                 {"incident", "incidents"},
                                                 {"result", "results"}}};

//! The object with the key `type` added in front.
QByteArray withType(const char *type, const QByteArray &object)
{
    return QByteArray("{\"type\":\"") + type + "\"," + object.sliced(1);
}

} // namespace

QByteArray JsonExport::begin(const TimeSpan &span, qint64 exported)
{
    static const QStringList keys{u"version"_s, u"exported"_s, u"from"_s, u"to"_s};
    const QByteArray head = orderedJson(QJsonObject{{u"version"_s, kVersion},
                                                    {u"exported"_s, exportedTime(exported)},
                                                    {u"from"_s, exportedTime(span.from)},
                                                    {u"to"_s, exportedTime(span.to)}},
                                        keys);
    return m_shape == Shape::Lines ? withType("export", head) + '\n' : head.chopped(1);
}

QByteArray JsonExport::target(const ExportedTarget &target)
{
    static const QStringList keys{u"target"_s, u"id"_s, u"kind"_s, u"tags"_s, u"removed"_s};
    return entry(Targets,
                 orderedJson(QJsonObject{{u"target"_s, target.target.name},
                                         {u"id"_s, target.target.id.toString(QUuid::WithoutBraces)},
                                         {u"kind"_s, target.target.kind},
                                         {u"tags"_s, QJsonArray::fromStringList(target.target.tags)},
                                         {u"removed"_s, target.isRemoved}},
                             keys));
}

QByteArray JsonExport::session(const StoredSession &session)
{
    static const QStringList keys{u"begun"_s, u"ended"_s, u"clean"_s};
    return entry(Sessions,
                 orderedJson(QJsonObject{{u"begun"_s, exportedTime(session.begun)},
                                         {u"ended"_s, exportedTime(session.ended)},
                                         {u"clean"_s, session.isClean}},
                             keys));
}

QByteArray JsonExport::span(const StoredSpan &span, const Target *target)
{
    static const QStringList keys{u"kind"_s, u"target"_s, u"id"_s, u"begun"_s, u"ended"_s, u"reason"_s};
    QJsonObject object{{u"kind"_s, spanKindKey(span.kind)},
                       {u"begun"_s, exportedTime(span.begun)},
                       {u"ended"_s, span.ended ? QJsonValue(exportedTime(*span.ended)) : QJsonValue()},
                       {u"reason"_s, span.reason}};
    if (target) {
        object.insert(u"target"_s, target->name);
        object.insert(u"id"_s, target->id.toString(QUuid::WithoutBraces));
    }
    return entry(Spans, orderedJson(object, keys));
}

QByteArray JsonExport::change(const StoredTransition &change, const Target &target)
{
    return entry(Changes, changeJson(change, target));
}

QByteArray JsonExport::incident(const ExportedIncident &incident, const Target &target)
{
    Incident named = incident.incident;
    named.targetName = target.name;
    return entry(Incidents, incidentJson(named, incident.timeline, incident.lengthMs));
}

QByteArray JsonExport::result(const StoredResult &result, const Target &target)
{
    return entry(Results, toNdjson(restoredResult(result, target)));
}

QByteArray JsonExport::end(const ExportTotals &totals)
{
    static const QStringList keys{u"results"_s, u"changes"_s, u"incidents"_s, u"complete"_s};
    if (m_shape == Shape::Document)
        return moveTo(End) + ",\n\"complete\":" + (totals.isComplete ? "true}\n" : "false}\n");
    return withType("end",
                    orderedJson(QJsonObject{{u"results"_s, static_cast<qint64>(totals.results)},
                                            {u"changes"_s, static_cast<qint64>(totals.changes)},
                                            {u"incidents"_s, static_cast<qint64>(totals.incidents)},
                                            {u"complete"_s, totals.isComplete}},
                                keys))
        + '\n';
}

QByteArray JsonExport::entry(Section section, const QByteArray &object)
{
    if (m_shape == Shape::Lines)
        return withType(kSections[section].one, object) + '\n';
    const QByteArray opened = moveTo(section);
    return opened + (std::exchange(m_isFirst, false) ? "\n" : ",\n") + object;
}

//! Closes the open list and opens all lists up to `section`. A list without entries is written as an empty list.
QByteArray JsonExport::moveTo(Section section)
{
    QByteArray text;
    while (m_section < section) {
        if (m_section >= 0)
            text += m_isFirst ? "]" : "\n]";
        m_isFirst = true;
        ++m_section;
        if (m_section < End)
            text += QByteArray(",\n\"") + kSections[static_cast<size_t>(m_section)].all + "\":[";
    }
    return text;
}

} // namespace watchkeeper
