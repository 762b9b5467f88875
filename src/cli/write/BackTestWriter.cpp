// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/write/BackTestWriter.h"

#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/options/Moment.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/OrderedJson.h"
#include "cli/write/ResultWriter.h"
#include "model/target/Target.h"

#include <QJsonArray>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QByteArray alertLine(const ReplayedAlert &replayed)
{
    static const QStringList keys{u"at"_s,           u"alert"_s,  u"target"_s,   u"kind"_s,
                                  u"suppressedBy"_s, u"others"_s, u"channels"_s, u"title"_s};
    const AlertDecision &decision = replayed.decision;
    const Alert &alert = decision.alert;
    QJsonObject json{
        {u"at"_s, QDateTime::fromMSecsSinceEpoch(replayed.at, Qt::UTC).toString(Qt::ISODateWithMs)},
        {u"alert"_s, alert.rule},
        {u"target"_s, alert.targetName.isEmpty() ? QJsonValue() : QJsonValue(alert.targetName)},
        {u"kind"_s, alertKindKey(alert.kind)},
        {u"suppressedBy"_s, decision.suppressedBy ? QJsonValue(suppressionKey(*decision.suppressedBy)) : QJsonValue()}};
    if (!alert.others.isEmpty())
        json.insert(u"others"_s, QJsonArray::fromStringList(alert.others));
    if (!decision.suppressedBy) {
        json.insert(u"channels"_s, QJsonArray::fromStringList(decision.channels));
        json.insert(u"title"_s, alert.title);
    }
    return orderedJson(json, keys) + '\n';
}

namespace {

//! Returns the width of the widest label, such as `Flapping ended`.
int maxKindWidth()
{
    QStringList labels;
    for (int kind = 0; kind <= static_cast<int>(AlertKind::Test); ++kind)
        labels.append(alertKindText(static_cast<AlertKind>(kind)));
    return widestOf(labels);
}

QString alertedNames(const Alert &alert)
{
    if (alert.targetName.isEmpty())
        return CliText::tr("this computer");
    const auto others = static_cast<int>(alert.others.size());
    return others == 0 ? alert.targetName : CliText::tr("%1 and %2 more").arg(alert.targetName, QString::number(others));
}

class BackTestTable : public BackTestWriter
{
public:
    BackTestTable(const Terminal &terminal, const QList<Target> &targets, const AlertsDocument &document)
        : m_terminal(terminal)
        , m_document(document)
        , m_nameWidth(nameColumnWidth(namesOf(targets), terminal))
        , m_kindWidth(maxKindWidth())
    {
    }

    QByteArray alert(const ReplayedAlert &replayed) override
    {
        const AlertDecision &decision = replayed.decision;
        const QString time = timestampText(replayed.at);
        const QString name = displayLine(alertedNames(decision.alert));
        const QString deliveryText = decision.suppressedBy
            ? CliText::tr("suppressed: %1").arg(suppressionText(*decision.suppressedBy))
            : CliText::tr("through %1").arg(displayLine(decision.channels.join(u", "_s)));
        const QString line = u"%1  %2  %3  %4"_s.arg(padded(alertKindText(decision.alert.kind), m_kindWidth),
                                                     padded(elided(name, m_nameWidth, m_terminal), m_nameWidth),
                                                     displayLine(decision.alert.rule), deliveryText);
        return (muted(time, m_terminal) + u"  "_s + (decision.suppressedBy ? muted(line, m_terminal) : line) + u'\n').toUtf8();
    }

    QByteArray end(const BackTestTally &tally) override { return backTestSummaryText(tally, m_document, m_terminal).toUtf8(); }

private:
    Terminal m_terminal;
    AlertsDocument m_document;
    int m_nameWidth;
    int m_kindWidth;
};

class BackTestJson : public BackTestWriter
{
public:
    BackTestJson(Format format, const AlertsDocument &document)
        : m_isDocument(format == Format::Json)
        , m_document(document)
    {
    }

    QByteArray begin() override { return m_isDocument ? "{\"alerts\":[" : ""; }
    QByteArray alert(const ReplayedAlert &replayed) override
    {
        if (!m_isDocument)
            return alertLine(replayed);
        return (std::exchange(m_isFirst, false) ? "\n" : ",\n") + alertLine(replayed).trimmed();
    }
    QByteArray end(const BackTestTally &tally) override
    {
        const QByteArray summary = backTestSummaryJson(tally, m_document);
        return m_isDocument ? "\n]," + summary.sliced(1) + '\n' : summary + '\n';
    }

private:
    bool m_isDocument;
    bool m_isFirst = true;
    AlertsDocument m_document;
};

class BackTestCsv : public BackTestWriter
{
public:
    explicit BackTestCsv(const AlertsDocument &document)
        : m_document(document)
    {
    }

    QByteArray begin() override { return backTestCsvHeader(); }
    QByteArray alert(const ReplayedAlert &replayed) override { return backTestCsvRow(replayed); }
    QByteArray separateSummary(const BackTestTally &tally) override
    {
        return backTestSummaryText(tally, m_document, Terminal()).toUtf8();
    }

private:
    AlertsDocument m_document;
};

QString alertsText(qint64 count)
{
    return CliText::tr("%Ln alert(s)", nullptr, static_cast<int>(count));
}

bool isPaused(const AlertsDocument &document, const QString &channel)
{
    const AlertChannel *const known = document.channel(channel);
    return known && known->paused;
}

QString channelText(const AlertsDocument &document, const QString &channel, qint64 count)
{
    const QString text = u"%1 %2"_s.arg(displayLine(channel), QString::number(count));
    return isPaused(document, channel) ? CliText::tr("%1 (paused)").arg(text) : text;
}

QJsonArray rulesJson(const BackTestTally &tally)
{
    QJsonArray rules;
    for (const RuleTally &rule : tally.rules()) {
        QJsonObject channels;
        for (auto channel = rule.byChannel.cbegin(); channel != rule.byChannel.cend(); ++channel)
            channels.insert(channel.key(), *channel);
        rules.append(QJsonObject{
            {u"rule"_s, rule.rule}, {u"sent"_s, rule.sent}, {u"keptBack"_s, rule.suppressed}, {u"channels"_s, channels}});
    }
    return rules;
}

} // namespace

QByteArray backTestSummaryJson(const BackTestTally &tally, const AlertsDocument &document)
{
    QJsonArray channels;
    const QMap<QString, qint64> byChannel = tally.byChannel();
    for (auto channel = byChannel.cbegin(); channel != byChannel.cend(); ++channel)
        channels.append(QJsonObject{
            {u"channel"_s, channel.key()}, {u"messages"_s, *channel}, {u"paused"_s, isPaused(document, channel.key())}});
    QJsonObject reasons;
    for (auto reason = tally.byReason().cbegin(); reason != tally.byReason().cend(); ++reason)
        reasons.insert(suppressionKey(reason.key()), *reason);
    const QJsonObject summary{{u"sent"_s, tally.sent()},
                              {u"keptBack"_s, tally.suppressed()},
                              {u"rules"_s, rulesJson(tally)},
                              {u"channels"_s, channels},
                              {u"keptBackBy"_s, reasons}};
    return "{\"summary\":" + orderedJson(summary, {u"sent"_s, u"keptBack"_s, u"rules"_s, u"channels"_s, u"keptBackBy"_s}) + '}';
}

QString backTestSummaryText(const BackTestTally &tally, const AlertsDocument &document, const Terminal &terminal)
{
    QString text =
        u'\n' + CliText::tr("%1 would have been sent, %2 suppressed.").arg(alertsText(tally.sent())).arg(tally.suppressed());
    QStringList reasons;
    for (auto reason = tally.byReason().cbegin(); reason != tally.byReason().cend(); ++reason)
        reasons.append(u"%1 %2"_s.arg(suppressionText(reason.key())).arg(*reason));
    if (!reasons.isEmpty())
        text += u' ' + CliText::tr("Suppressed: %1.").arg(reasons.join(u", "_s));
    text += u"\n\n"_s;
    TableText table({CliText::tr("Rule"), CliText::tr("Sent"), CliText::tr("Suppressed"), CliText::tr("Messages by channel")});
    for (const RuleTally &rule : tally.rules()) {
        QStringList channels;
        for (auto channel = rule.byChannel.cbegin(); channel != rule.byChannel.cend(); ++channel)
            channels.append(channelText(document, channel.key(), *channel));
        table.addRow(
            {displayLine(rule.rule), QString::number(rule.sent), QString::number(rule.suppressed), channels.join(u", "_s)});
    }
    return text + table.text(terminal);
}

std::unique_ptr<BackTestWriter> BackTestWriter::make(Format format, const Terminal &terminal, const QList<Target> &targets,
                                                     const AlertsDocument &document)
{
    if (format == Format::Table)
        return std::make_unique<BackTestTable>(terminal, targets, document);
    if (format == Format::Csv)
        return std::make_unique<BackTestCsv>(document);
    return std::make_unique<BackTestJson>(format, document);
}

} // namespace watchkeeper
