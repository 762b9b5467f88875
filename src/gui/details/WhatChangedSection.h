// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A failure compared with the last good reply before it.

#include "app/FailurePair.h"
#include "gui/details/ChangeText.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace watchkeeper {

//! \brief The differences in three columns – what, before, now – and one sentence each for what is missing and what is the same.
class WhatChangedSection : public QWidget
{
    Q_OBJECT

public:
    explicit WhatChangedSection(QWidget *parent = nullptr);

    //! Hidden if there is no failure. The same again changes nothing: the selection stays.
    void setPair(const Target &target, const FailurePair &pair);
    //! There is nothing to compare.
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
