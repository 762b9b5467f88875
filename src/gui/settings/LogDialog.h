// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The end of the log file, to read and to copy.

#include <QDialog>

class QPlainTextEdit;

namespace watchkeeper {

//! \brief Shows the last 256 KiB; "Read again" shows what has been added since.
class LogDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LogDialog(QString file, QWidget *parent = nullptr);

private:
    void read();

    QString m_file;
    QPlainTextEdit *m_text;
};

} // namespace watchkeeper
