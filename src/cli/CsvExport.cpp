// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CsvExport.h"

#include "app/words/Csv.h"
#include "app/words/DisplayText.h"
#include "cli/ExportTexts.h"
#include "cli/OrderedJson.h"

#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

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

//! The values as a JSON object with names and numbers. Values have no columns, because they differ from target to target.
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

//! The authors of acknowledgements are included in `values`, because they have no column of their own.
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

} // namespace watchkeeper
