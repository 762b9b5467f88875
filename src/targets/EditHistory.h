// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Undo and redo. Pure.

#include "targets/DocumentChange.h"

#include <QList>
#include <QString>

namespace watchkeeper {

//! \brief Stores the newest 100 changes with their names. QUndoStack isn't used, because it requires Qt Gui.
class EditHistory
{
public:
    void add(const QString &text, const DocumentChange &change);
    bool canUndo() const { return !m_undoSteps.isEmpty(); }
    bool canRedo() const { return !m_redoSteps.isEmpty(); }
    QString undoText() const;
    QString redoText() const;

    //! Returns the change that reverts the last change. Requires canUndo().
    DocumentChange undo();
    //! Returns the change that restores the last undone change. Requires canRedo().
    DocumentChange redo();

private:
    struct Step
    {
        QString text;
        DocumentChange change;
    };
    QList<Step> m_undoSteps;
    QList<Step> m_redoSteps;
};

} // namespace watchkeeper
