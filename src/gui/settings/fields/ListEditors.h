// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editors for fields with several entries: lines, or ordered pairs of texts.

#include "gui/settings/fields/FieldEditor.h"

class QLabel;
class QPlainTextEdit;
class QToolButton;
class QTableWidget;

namespace watchkeeper {

// The editor for several lines: a list with one entry per line, or a text.

//! \brief A plain text edit in which Tab moves to the next control.
class LinesEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit LinesEditor(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QWidget *control() const override;

    //! \brief Sets the names that a button next to the list offers in a searchable list. The button is hidden if there are no names.
    //! \param title  the name of the button for screen readers
    void setSuggestions(const QStringList &names, const QString &title);
    //! Shows a note below the list. The note isn't an error. An empty string removes it.
    void setNote(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    void buildSuggestionButton();
    void openSuggestions();
    QList<QStringList> lines() const;
    void setNameIncluded(const QString &name, bool isChosen);
    void updateNoteColour();

    QPlainTextEdit *m_text;
    QToolButton *m_suggestionButton;
    QLabel *m_noteLabel;
    QStringList m_suggestionNames;
    bool m_isShowing = false; //!< true while the program, not the user, sets the content
};

// The editor for ordered pairs of texts, such as header fields.

//! \brief A small table with buttons to add, remove and move rows.
class MapEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit MapEditor(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QStringList mapOrder() const override;
    QString problem() const override;
    QWidget *control() const override;

protected:
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;
    void changeEvent(QEvent *event) override;

private:
    void fitRows();
    QToolButton *makeButton(const QString &icon, const QString &text, void (MapEditor::*slot)());
    QString textAt(int row, int column) const;
    void appendRow(const QString &name, const QString &text);
    void addRow();
    void removeRow();
    void moveUp();
    void moveDown();
    void moveRow(int by);
    void updateButtons();

    QTableWidget *m_table;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
    bool m_isShowing = false; //!< true while the program, not the user, sets the content
};

} // namespace watchkeeper
