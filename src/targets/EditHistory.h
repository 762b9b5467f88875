// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Undo and redo. Pure.

#include "targets/DocumentChange.h"

#include <QList>
#include <QString>

namespace watchkeeper {

//! \brief The newest 100 changes with their names. QUndoStack isn't used because it requires Qt Gui.
class EditHistory
{
public:
    void add(const QString &text, const DocumentChange &change);
    bool canUndo() const { return !m_done.isEmpty(); }
    bool canRedo() const { return !m_redoSteps.isEmpty(); }
    QString undoText() const;
    QString redoText() const;

    //! The change that reverts the last change. Requires canUndo().
    DocumentChange undo();
    //! The change that restores the last undone change. Requires canRedo().
    DocumentChange redo();

private:
    struct Step
    {
        QString text;
        DocumentChange change;
    };
    QList<Step> m_done;
    QList<Step> m_redoSteps;
};

} // namespace watchkeeper
