// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One field in a form: label, editor, a button to reset to the default, and its errors.

#include "gui/settings/FieldEditor.h"

class QLabel;
class QToolButton;

namespace watchkeeper {

//! \brief The label is for the form's left column; the form's layout takes ownership of it.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    //! \param maker  creates its editor; null: chosen by the field's type
    explicit FieldRow(const Field &field, FieldEditorMaker maker = nullptr);

    const Field &field() const { return m_editor->field(); }
    FieldEditor *editor() const { return m_editor; }
    //! Null if the editor shows its label itself.
    QLabel *label() const { return m_label; }

    //! A sentence below the editor; empty: valid.
    void setProblem(const QString &text);
    QString problem() const;
    bool matches(const QString &text) const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void updateProblemColour();

    FieldEditor *m_editor;
    QLabel *m_label = nullptr;
    QLabel *m_problem;
    QToolButton *m_reset;
};

} // namespace watchkeeper
