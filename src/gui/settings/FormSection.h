// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A part of a form under one heading; advanced fields are folded away.

#include "gui/settings/FieldRow.h"

#include <QHash>
#include <QList>

class QFormLayout;
class QToolButton;

namespace watchkeeper {

struct SectionFields
{
    QString title; //!< empty: no heading
    QList<Field> fields;
    QHash<QString, FieldEditorMaker> editorMakers =
        {}; //!< for fields with their own editors, as wide as the form; the heading is their label
};

//! \brief Heading, rows, and the advanced rows under "More".
class FormSection : public QWidget
{
    Q_OBJECT

public:
    explicit FormSection(const SectionFields &section, QWidget *parent = nullptr);

    const QList<FieldRow *> &rows() const { return m_rows; }
    bool isFolded(const FieldRow *row) const;
    void unfold();
    //! Shows the rows that match, even folded ones; an empty text restores all. \return how many
    int setFilter(const QString &text);
    //! Width of the widest label; all sections of a form get the same width.
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
