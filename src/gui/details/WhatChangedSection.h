// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Compares a failure with the last successful reply before it.

#include "app/query/FailureComparison.h"
#include "gui/details/ChangeText.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace watchkeeper {

//! \brief Shows the differences in three columns (name, before, now), followed by a sentence about missing values and a sentence about
//! unchanged values.
class WhatChangedSection : public QWidget
{
    Q_OBJECT

public:
    explicit WhatChangedSection(QWidget *parent = nullptr);

    //! Shows the comparison, or hides this section if there is no failure. If the comparison is unchanged, the selection is kept.
    void setPair(const Target &target, const FailurePair &pair);
    //! Removes the comparison.
    void clear();

private:
    void fill(const QList<ChangeLine> &lines);
    void addRow(const ChangeLine &line, int row);
    static void setSentenceText(QLabel *label, const QString &text);

    QLabel *m_times;
    QWidget *m_table;
    QGridLayout *m_grid;
    QLabel *m_missing;
    QLabel *m_same;
    QList<ChangeLine> m_lines;
};

} // namespace watchkeeper
