// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Several lines: a list with one entry per line, or a text.

#include "gui/settings/FieldEditor.h"

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace watchkeeper {

//! \brief Tab moves to the next control.
class LinesEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit LinesEditor(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QWidget *control() const override;

    //! \brief Names that a button next to the list adds or removes; empty: no button.
    //! \param title  of the button, for users who can't see its position
    void offer(const QStringList &names, const QString &title);
    //! A sentence below the list about its content that isn't an error; empty: none.
    void setNote(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void show(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    void buildSuggestionMenu();
    void fillSuggestionMenu();
    void put(const QString &name, bool isChosen);
    void updateNoteColour();

    QPlainTextEdit *m_text;
    QToolButton *m_choose;
    QLabel *m_note;
    QStringList m_suggestionNames;
    bool m_isShowing = false; //!< the current change isn't an edit by the user
};

} // namespace watchkeeper
