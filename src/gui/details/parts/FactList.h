// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows labels and values in two columns.

#include "gui/details/parts/FactText.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace watchkeeper {

//! \brief Updates only the values that differ, which keeps a text selection in the other values.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);

private:
    QFormLayout *m_layout;
    QList<Fact> m_facts;
    QList<QLabel *> m_values;
};

} // namespace watchkeeper
