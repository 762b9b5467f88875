// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A part of a form under one heading, with a row for each field. Advanced fields are collapsed.

#include "gui/settings/fields/FieldEditor.h"

#include <QHash>
#include <QList>

class QLabel;
class QToolButton;
class QFormLayout;

namespace watchkeeper {

// One field in a form, with its label, editor, reset button, help and errors.

//! \brief The row of a field. Its label is in the left column of the form, whose layout owns it.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    //! \param maker   creates the editor; null to choose it by the field's type
    //! \param isWide  whether the editor is as wide as the form and has no label
    explicit FieldRow(const Field &field, FieldEditorFactory maker = nullptr, bool isWide = false);

    const Field &field() const { return m_editor->field(); }
    FieldEditor *editor() const { return m_editor; }
    //! Returns the label; null if the editor shows its label itself.
    QLabel *label() const { return m_label; }

    //! Replaces the muted text below the editor.
    void setHelp(const QString &text);
    //! Shows an error message below the editor. An empty text removes it.
    void setProblem(const QString &text);
    //! Returns whether the user has left the field since its value was set. Errors are shown from then on.
    bool wasLeft() const { return m_wasLeft; }
    void setLeft(bool wasLeft) { m_wasLeft = wasLeft; }
    QString problem() const;
    bool matches(const QString &text) const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHelp();
    void updateResetButton();
    bool showsDefault() const;
    void updateHelpLook();

    FieldEditor *m_editor;
    QLabel *m_label = nullptr;
    QLabel *m_helpLabel;
    QWidget *m_problemLine; //!< a warning triangle and the message
    QLabel *m_problemLabel;
    QLabel *m_defaultChip; //!< shown while the field has its default
    QToolButton *m_resetButton;
    bool m_wasLeft = false;
};

// A part of a form under one heading. Advanced fields are collapsed.

//! Returns the heading of a section.
QLabel *makeSectionHeading(const QString &title);

struct SectionFields
{
    QString title; //!< the heading; empty if there is none
    QList<Field> fields;
    //! Creates the editors of fields that have a special editor.
    //! These editors are as wide as the form, and the heading is their label.
    QHash<QString, FieldEditorFactory> editorMakers = {};
    QHash<QString, FieldEditorFactory> labelledMakers = {}; //!< creates special editors that have a label beside them
    int page = 0;                                           //!< the page of the form that shows this section
};

//! \brief Shows a heading, the rows, and a button "More" that shows the advanced rows.
class FormSection : public QWidget
{
    Q_OBJECT

public:
    explicit FormSection(const SectionFields &section, QWidget *parent = nullptr);

    const QList<FieldRow *> &rows() const { return m_rows; }
    int page() const { return m_page; }
    bool isCollapsed(const FieldRow *row) const;
    void expand();
    //! Shows only matching rows, including collapsed ones. An empty string restores all rows. \return the number of matches
    int setFilter(const QString &text);
    //! Returns the width of the widest label. All sections of a page use the same width.
    int labelWidth() const;
    //! Returns the width that the widest field with a label needs.
    int minFieldWidth() const;
    enum class Labels : quint8 { Beside, Above };
    //! \param width  the width of labels beside the fields
    void setLabels(Labels place, int width);

private:
    void addRow(const Field &field, const SectionFields &section);
    void addFoldButton();
    void updateFold();
    void setRowVisible(FieldRow *row, bool visible);

    QFormLayout *m_form;
    int m_page;
    QList<FieldRow *> m_rows;
    QLabel *m_heading = nullptr;
    QToolButton *m_foldButton = nullptr;
    QString m_filter;
};

} // namespace watchkeeper
