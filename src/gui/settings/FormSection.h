// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A part of a form under one heading. Advanced fields are collapsed.

#include "gui/settings/FieldRow.h"

#include <QHash>
#include <QList>

class QFormLayout;
class QToolButton;

namespace watchkeeper {

struct SectionFields
{
    QString title; //!< the heading; empty if there is none
    QList<Field> fields;
    //! Creates the editors of fields that have a special editor.
    //! These editors are as wide as the form, and the heading is their label.
    QHash<QString, FieldEditorMaker> editorMakers = {};
};

//! \brief Shows a heading, the rows, and a button "More" that shows the advanced rows.
class FormSection : public QWidget
{
    Q_OBJECT

public:
    explicit FormSection(const SectionFields &section, QWidget *parent = nullptr);

    const QList<FieldRow *> &rows() const { return m_rows; }
    bool isCollapsed(const FieldRow *row) const;
    void expand();
    //! Shows only matching rows, including collapsed ones. An empty string restores all rows. \return the number of matches
    int setFilter(const QString &text);
    //! Returns the width of the widest label. All sections of a form use the same width.
    int labelWidth() const;
    void setLabelWidth(int width);

private:
    void addRow(const Field &field, const SectionFields &section);
    void addFoldButton();
    void updateFold();
    void setRowVisible(FieldRow *row, bool visible);

    QFormLayout *m_form;
    QList<FieldRow *> m_rows;
    QWidget *m_heading = nullptr;
    QToolButton *m_foldButton = nullptr;
    QString m_filter;
};

} // namespace watchkeeper
