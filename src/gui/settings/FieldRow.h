// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One field in a form: label, editor, a way back to the default, and what is wrong with it.

#include "gui/settings/FieldEditor.h"

class QLabel;
class QToolButton;

namespace watchkeeper {

//! \brief The label is for the form's left column; it belongs to the form's layout once that has it.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    //! \param maker  of its editor; null: the field's type tells which
    explicit FieldRow(const Field &field, FieldEditorMaker maker = nullptr);

    const Field &field() const { return m_editor->field(); }
    FieldEditor *editor() const { return m_editor; }
    //! Null where the editor bears its label itself.
    QLabel *label() const { return m_label; }

    //! A sentence to stand below the editor; empty: all is right.
    void setProblem(const QString &text);
    QString problem() const;
    bool matches(const QString &text) const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void colourProblem();

    FieldEditor *m_editor;
    QLabel *m_label = nullptr;
    QLabel *m_problem;
    QToolButton *m_reset;
};

} // namespace watchkeeper
