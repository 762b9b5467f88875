// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Asks what is to be said when a problem is acknowledged.

#include "model/Standing.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace watchkeeper {

//! \brief Comment, end, and whether it holds through changes. Open it with open(); accepted() says that it is wanted.
class AcknowledgeDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param names  of the targets; at least one
    explicit AcknowledgeDialog(const QStringList &names, QWidget *parent = nullptr);

    //! Without Acknowledgement::at.
    Acknowledgement acknowledgement() const;

private:
    void build(const QStringList &names);
    QWidget *buildEnd();
    void endChanged();

    QLineEdit *m_comment;
    QComboBox *m_end;
    QDateTimeEdit *m_until;
    QCheckBox *m_sticky;
};

} // namespace watchkeeper
