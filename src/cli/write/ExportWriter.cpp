// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/write/ExportWriter.h"

#include "app/requests/AcknowledgementRequests.h"
#include "app/words/Csv.h"
#include "app/words/DisplayText.h"
#include "cli/options/Moment.h"
#include "cli/write/HistoryText.h"
#include "cli/write/IncidentsText.h"
#include "cli/write/OrderedJson.h"

#include <QJsonObject>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

//! \brief Writes an export as CSV. The column `type` identifies the type of each row: `result`, `change`, `incident`,
//! `session`, `unobserved`, `paused`, `maintenance` or `note`.
class CsvExport : public ExportWriter
{
public:
    QByteArray begin(const TimeSpan &span, qint64 exported) override;
    QByteArray target(const ExportedTarget &) override
    {
        return {};
    } // writes nothing, because each row contains the target's name
    QByteArray session(const StoredSession &session) override;
    QByteArray span(const StoredSpan &span, const Target *target) override;
    QByteArray note(const Note &note) override;
    QByteArray change(const StoredTransition &change, const Target &target) override;
    QByteArray incident(const ExportedIncident &incident, const Target &target) override;
    QByteArray result(const StoredResult &result, const Target &target) override;
    QByteArray end(const ExportTotals &) override { return {}; } // writes nothing, because a summary row would break the table
};

//! \brief Writes an export as JSON. A JSON document has a list for each type of entry. An NDJSON line has its type in the key
//! `type`.
class JsonExport : public ExportWriter
{
public:
    enum class Shape : quint8 { Document, Lines };
    explicit JsonExport(Shape shape)
        : m_shape(shape)
    {
    }
    QByteArray begin(const TimeSpan &span, qint64 exported) override;
    QByteArray target(const ExportedTarget &target) override;
    QByteArray session(const StoredSession &session) override;
    QByteArray span(const StoredSpan &span, const Target *target) override;
    QByteArray note(const Note &note) override;
    QByteArray change(const StoredTransition &change, const Target &target) override;
    QByteArray incident(const ExportedIncident &incident, const Target &target) override;
    QByteArray result(const StoredResult &result, const Target &target) override;
    QByteArray end(const ExportTotals &totals) override;

private:
    enum Section : qint8 { Targets, Sessions, Spans, Notes, Changes, Incidents, Results, End };
    //! \param object  a JSON object in the form `{…}`
    QByteArray entry(Section section, const QByteArray &object);
    QByteArray moveTo(Section section);

    Shape m_shape;
    int m_section = -1; //!< index of the open section in the document, or -1
    bool m_isFirst = true;
};

std::unique_ptr<ExportWriter> ExportWriter::make(Format format)
{
    if (format == Format::Csv)
        return std::make_unique<CsvExport>();
    return std::make_unique<JsonExport>(format == Format::Json ? JsonExport::Shape::Document : JsonExport::Shape::Lines);
}

namespace {

//! The columns of a row. Columns that don't apply to the row stay empty.
struct Row
{
    QString type;
    QString at;
    QString until;
    const Target *target = nullptr;
    QString outcome;
    QString from;
    QString attempt;
    QString hard;
    QString durationMs;
    std::array<QString, kPhaseCount> phases;
    QString values;
    QString summary;
    QString errorType;
    QString errorMessage;

    QByteArray bytes() const
    {
        QStringList cells{type, at, until};
        cells += target ? QStringList{displayText(target->name), target->id.toString(QUuid::WithoutBraces), target->kind}
                        : QStringList{QString(), QString(), QString()};
        cells += {outcome, from, attempt, hard, durationMs};
        for (const QString &phase : phases)
            cells.append(phase);
        cells += {values, displayText(summary), errorType, displayText(errorMessage)};
        return csvRow(cells);
    }
};

//! Returns the values as a JSON object with names and numbers. There are no columns for values, because they differ from target
//! to target.
QString valuesText(const QList<StoredValue> &values)
{
    if (values.isEmpty())
        return {};
    QByteArray text("{");
    for (const StoredValue &value : values)
        text += (text.size() > 1 ? "," : "") + compactJson(value.name) + ':' + compactJson(value.number);
    return QString::fromUtf8(text + '}');
}

} // namespace

QByteArray CsvExport::begin(const TimeSpan &, qint64)
{
    QStringList names{u"type"_s,    u"at"_s,   u"until"_s,   u"target"_s, u"id"_s,        u"kind"_s,
                      u"outcome"_s, u"from"_s, u"attempt"_s, u"hard"_s,   u"durationMs"_s};
    for (int i = 0; i < kPhaseCount; ++i)
        names.append(u"phase."_s + phaseKey(static_cast<Phase>(i)));
    names += {u"values"_s, u"summary"_s, u"error.type"_s, u"error.message"_s};
    return csvRow(names);
}

QByteArray CsvExport::session(const StoredSession &session)
{
    Row row;
    row.type = u"session"_s;
    row.at = exportedTime(session.begun);
    row.until = exportedTime(session.ended);
    return row.bytes();
}

QByteArray CsvExport::span(const StoredSpan &span, const Target *target)
{
    Row row;
    row.type = spanKindKey(span.kind);
    row.at = exportedTime(span.begun);
    row.until = span.ended ? exportedTime(*span.ended) : QString();
    row.target = target;
    row.summary = span.reason;
    return row.bytes();
}

//! `values` includes the author, because there is no column for it.
QByteArray CsvExport::note(const Note &note)
{
    Target named;
    Row row;
    row.type = u"note"_s;
    row.at = exportedTime(note.from);
    row.until = note.isSpan() ? exportedTime(note.to) : QString();
    if (note.target) {
        named.id = *note.target;
        named.name = note.targetName;
        row.target = &named;
    }
    row.values = QString::fromUtf8(compactJson(QJsonObject{{u"author"_s, note.author}}));
    row.summary = note.text;
    return row.bytes();
}

QByteArray CsvExport::change(const StoredTransition &change, const Target &target)
{
    Row row;
    row.type = u"change"_s;
    row.at = exportedTime(change.at);
    row.target = &target;
    row.outcome = outcomeKey(change.after);
    row.from = change.before ? outcomeKey(*change.before) : u"pending"_s;
    row.attempt = QString::number(change.attempt);
    row.summary = change.summary;
    row.errorType = change.errorType ? errorTypeKey(*change.errorType) : QString();
    row.errorMessage = change.message;
    return row.bytes();
}

//! `values` includes the authors of acknowledgements, because there is no column for them.
QByteArray CsvExport::incident(const ExportedIncident &incident, const Target &target)
{
    const Incident &one = incident.incident;
    QStringList names;
    for (const IncidentEntry &entry : incident.timeline) {
        if (entry.event == IncidentEvent::Acknowledged && !names.contains(entry.author))
            names.append(entry.author);
    }
    QJsonObject more{{u"incident"_s, one.id}};
    if (!names.isEmpty())
        more.insert(u"acknowledgedBy"_s, names.join(u", "_s));
    Row row;
    row.type = u"incident"_s;
    row.at = exportedTime(one.began);
    row.until = one.closed ? exportedTime(*one.closed) : QString();
    row.target = &target;
    row.outcome = outcomeKey(one.worst);
    row.durationMs = QString::number(incident.lengthMs);
    row.values = QString::fromUtf8(orderedJson(more, {u"incident"_s, u"acknowledgedBy"_s}));
    row.summary = one.summary;
    row.errorType = one.errorType ? errorTypeKey(*one.errorType) : QString();
    row.errorMessage = one.message;
    return row.bytes();
}

QByteArray CsvExport::result(const StoredResult &result, const Target &target)
{
    Row row;
    row.type = u"result"_s;
    row.at = exportedTime(result.at);
    row.target = &target;
    row.outcome = outcomeKey(result.outcome);
    row.attempt = QString::number(result.attempt);
    row.hard = result.hard ? u"true"_s : u"false"_s;
    row.durationMs = QString::number(result.durationMs, 'f', 3);
    for (size_t i = 0; i < row.phases.size(); ++i) {
        if (const auto time = result.phases.get(static_cast<Phase>(i)))
            row.phases[i] = QString::number(*time, 'f', 3);
    }
    row.values = valuesText(result.values);
    row.summary = result.summary;
    row.errorType = result.errorType ? errorTypeKey(*result.errorType) : QString();
    row.errorMessage = result.errorMessage;
    return row.bytes();
}

QByteArray noteJson(const Note &note)
{
    static const QStringList keys{u"note"_s, u"target"_s, u"id"_s, u"at"_s, u"until"_s, u"author"_s, u"text"_s};
    return orderedJson(noteToJson(note), keys);
}

namespace {

constexpr int kVersion = 1; // version of the export format

//! The `type` of an entry in NDJSON, and the name of the list of such entries in a document.
struct SectionNames
{
    const char *one;
    const char *all;
};
constexpr std::array<SectionNames, 7> kSections{{{"target", "targets"},
                                                 {"session", "sessions"},
                                                 {"span", "spans"},
                                                 {"note", "notes"},
                                                 {"change", "changes"},
                                                 {"incident", "incidents"},
                                                 {"result", "results"}}};

//! Adds the key `type` as the first key of the object.
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

QByteArray JsonExport::note(const Note &note)
{
    return entry(Notes, noteJson(note));
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
