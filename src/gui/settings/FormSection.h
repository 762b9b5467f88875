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
    QString title; //!< empty for no heading
    QList<Field> fields;
    QHash<QString, FieldEditorMaker> editorMakers =
        {}; //!< fields with special editors; these editors span the form's width and use the heading as label
};

//! \brief A heading, rows, and advanced rows under "More".
class FormSection : public QWidget
{
    Q_OBJECT

public:
    explicit FormSection(const SectionFields &section, QWidget *parent = nullptr);

    const QList<FieldRow *> &rows() const { return m_rows; }
    bool isFolded(const FieldRow *row) const;
    void unfold();
    //! Shows only matching rows, even collapsed ones. An empty string restores all rows. \return the number of matches
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
    QToolButton *m_more = nullptr;
    QString m_filter;
};

} // namespace watchkeeper
