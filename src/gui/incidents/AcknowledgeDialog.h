// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Asks for a comment and a duration when the user acknowledges a problem.

#include "model/target/Standing.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace watchkeeper {

//! \brief Asks for a comment, the end of the acknowledgement, and whether it stays when the state changes. Show it with open();
//! accepted() is emitted when the user confirms.
class AcknowledgeDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param names  the names of the targets; at least one
    explicit AcknowledgeDialog(const QStringList &names, QWidget *parent = nullptr);

    //! The acknowledgement, except for Acknowledgement::at, which isn't set.
    Acknowledgement acknowledgement() const;

private:
    void build(const QStringList &names);
    QWidget *buildEndChoice();
    void updateEnd();

    QLineEdit *m_comment;
    QComboBox *m_endChoice;
    QDateTimeEdit *m_until;
    QCheckBox *m_sticky;
};

} // namespace watchkeeper
