// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/TicketText.h"

#include "app/words/DisplayText.h"
#include "gui/details/FactText.h"
#include "gui/table/ResultTexts.h"
#include "model/base/BodyText.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxTicketBody = 2'000;
constexpr qsizetype kMaxTicketResults = 10;

class TicketPhrases
{
    Q_DECLARE_TR_FUNCTIONS(TicketText)
};

QString ticketTimeText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd hh:mm:ss 'UTC'"_s);
}

QString escaped(const QString &text)
{
    return markdownEscaped(displayLine(text));
}

//! Returns a code block. Its fence is longer than any run of backticks in the text.
QString codeBlock(const QString &text)
{
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    return fence + u'\n' + text.trimmed() + u'\n' + fence;
}

QString code(const QString &text)
{
    const QString line = displayLine(text);
    return line.contains(u'`') ? u"`` "_s + line + u" ``"_s : u'`' + line + u'`';
}

QString replyText(const Evidence &evidence)
{
    const QByteArray type = evidence->header("Content-Type");
    QString body = displayText(httpBodyText(evidence->body.left(kMaxTicketBody), type));
    if (evidence->body.isEmpty())
        body = displayText(QString::fromUtf8(evidence->errors.left(kMaxTicketBody)));
    else if (evidence->body.size() > kMaxTicketBody || evidence->isBodyTruncated)
        body = body.trimmed() + u"\n…"_s;
    const QString head = displayLine(QString::fromUtf8(evidence->statusLine()));
    return head.isEmpty() ? body : head + u"\n\n"_s + body;
}

} // namespace

QString ticketText(const ResultRow &row, const Evidence &evidence, const QList<HistoricalResult> &past, const QDateTime &now)
{
    QStringList parts{u"## "_s + escaped(TicketPhrases::tr("%1: %2", "target, state").arg(row.target->name, row.stateText()))};
    if (!row.message().isEmpty())
        parts.append(escaped(row.message()));
    QStringList facts;
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts.append(u"- %1: %2"_s.arg(label, value));
    };
    add(TicketPhrases::tr("Address"), row.address.isEmpty() ? QString() : code(row.address));
    if (row.last) {
        add(TicketPhrases::tr("Since"),
            TicketPhrases::tr("%1 (%2)", "moment, duration").arg(ticketTimeText(row.since), spanText(row.since, now)));
        add(TicketPhrases::tr("Last check"), ticketTimeText(row.last->at));
        add(TicketPhrases::tr("Result"), escaped(resultLine(row.last->observation)));
        add(TicketPhrases::tr("Time"), humanDuration(row.last->observation.durationMs));
        for (const Fact &fact : factsOf(row.last->observation))
            add(escaped(fact.label), escaped(fact.value));
    }
    parts.append(facts.join(u'\n'));
    if (const QString reply = replyText(evidence); !reply.trimmed().isEmpty())
        parts.append(codeBlock(reply));
    if (past.size() > 1) {
        QStringList lines{TicketPhrases::tr("| Time (UTC) | State | Duration | Result |"), u"|---|---|---|---|"_s};
        for (const HistoricalResult &one : past.last(std::min(kMaxTicketResults, past.size())))
            lines.append(u"| %1 | %2 | %3 | %4 |"_s.arg(ticketTimeText(one.at), outcomeLabel(one.outcome),
                                                        humanDuration(one.milliseconds), escaped(one.summary)));
        parts.append(lines.join(u'\n'));
    }
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace watchkeeper
