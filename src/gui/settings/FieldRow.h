// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One field in a form, with its label, editor, reset button and errors.

#include "gui/settings/FieldEditor.h"

class QLabel;
class QToolButton;

namespace watchkeeper {

//! \brief The row of a field. Its label is in the left column of the form, whose layout owns it.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    //! \param maker  creates the editor; null to choose it by the field's type
    explicit FieldRow(const Field &field, FieldEditorMaker maker = nullptr);

    const Field &field() const { return m_editor->field(); }
    FieldEditor *editor() const { return m_editor; }
    //! Returns the label; null if the editor shows its label itself.
    QLabel *label() const { return m_label; }

    //! Shows a sentence below the editor; empty if the value is valid.
    void setProblem(const QString &text);
    QString problem() const;
    bool matches(const QString &text) const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateResetButton();
    void updateProblemColour();

    FieldEditor *m_editor;
    QLabel *m_label = nullptr;
    QLabel *m_problemLabel;
    QToolButton *m_resetButton;
};

} // namespace watchkeeper
