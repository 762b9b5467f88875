// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ChangeLine.h"

#include "app/DisplayText.h"
#include "cli/CliText.h"
#include "cli/ResultText.h"
#include "cli/TextColumns.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString standingWord(const Standing &standing)
{
    if (standing.unreachable)
        return CliText::tr("Unreachable", "state: what it depends on is down");
    return standing.known ? outcomeWord(standing.outcome) : CliText::tr("Pending", "state: no result yet");
}

//! What nobody can tell anything of looks so, whatever its check saw.
Outcome lookOf(const Standing &standing)
{
    return standing.unreachable ? Outcome::Unknown : standing.outcome;
}

QString whyUnreachable(const Standing &standing)
{
    return standing.unreachable ? CliText::tr("%1 is down.").arg(displayLine(standing.because)) : QString();
}

//! One line for the change of a target.
class ChangeLine
{
public:
    ChangeLine(int nameWidth, const Terminal &terminal)
        : m_nameWidth(nameWidth)
        , m_terminal(terminal)
    {
    }

    QString text(const QDateTime &at, const QString &name, const Standing &before, const Standing &after,
                 const QString &why) const
    {
        const Outcome look = lookOf(after);
        const QString arrow = m_terminal.hasUnicode ? u" → "_s : u" -> "_s;
        const QString change = standingWord(before) + arrow + standingWord(after);
        return muted(at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss t"_s), m_terminal) + u"  "_s
            + coloured(outcomeMark(look, m_terminal), look, m_terminal) + u' '
            + padded(elided(displayLine(name), m_nameWidth, m_terminal), m_nameWidth) + u"  "_s
            + coloured(change, look, m_terminal) + u"  "_s + why + u'\n';
    }

private:
    int m_nameWidth;
    const Terminal &m_terminal;
};

} // namespace

QString transitionLine(const Transition &transition, int nameWidth, const Terminal &terminal)
{
    const QString way = whyUnreachable(transition.after);
    const QString seen = resultText(transition.result);
    return ChangeLine(nameWidth, terminal)
        .text(transition.result.at, transition.targetName, transition.before, transition.after,
              way.isEmpty() ? seen : way + u' ' + seen);
}

QString reachLine(const ReachChange &change, const Standing &before, int nameWidth, const Terminal &terminal)
{
    const QString way = whyUnreachable(change.standing);
    return ChangeLine(nameWidth, terminal)
        .text(change.at, change.targetName, before, change.standing,
              way.isEmpty() ? CliText::tr("What it depends on is back, and it is not.") : way);
}

} // namespace watchkeeper
