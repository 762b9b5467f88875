// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Asks for the comment and the duration when a problem is acknowledged.

#include "model/Standing.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace watchkeeper {

//! \brief Comment, end, and whether it stays through state changes. Open it with open(); accepted() confirms it.
class AcknowledgeDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param names  of the targets; at least one
    explicit AcknowledgeDialog(const QStringList &names, QWidget *parent = nullptr);

    //! Without setting Acknowledgement::at.
    Acknowledgement acknowledgement() const;

private:
    void build(const QStringList &names);
    QWidget *buildEndChoice();
    void endChanged();

    QLineEdit *m_comment;
    QComboBox *m_end;
    QDateTimeEdit *m_until;
    QCheckBox *m_sticky;
};

} // namespace watchkeeper
