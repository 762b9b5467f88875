// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/EditHistory.h"

namespace watchkeeper {

namespace {
constexpr qsizetype kMaxSteps = 100;
}

void EditHistory::add(const QString &text, const DocumentChange &change)
{
    m_redoSteps.clear();
    m_undoSteps.append({text, change});
    if (m_undoSteps.size() > kMaxSteps)
        m_undoSteps.removeFirst();
}

QString EditHistory::undoText() const
{
    return canUndo() ? m_undoSteps.last().text : QString();
}

QString EditHistory::redoText() const
{
    return canRedo() ? m_redoSteps.last().text : QString();
}

DocumentChange EditHistory::undo()
{
    Q_ASSERT(canUndo());
    m_redoSteps.append(m_undoSteps.takeLast());
    return m_redoSteps.last().change.reversed();
}

DocumentChange EditHistory::redo()
{
    Q_ASSERT(canRedo());
    m_undoSteps.append(m_redoSteps.takeLast());
    return m_undoSteps.last().change;
}

} // namespace watchkeeper
