// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The dialog that shows the end of the log file.

#include <QDialog>

class QPlainTextEdit;

namespace watchkeeper {

//! \brief Shows the last 256 KiB of the log; "Reload" reads the file again.
class LogDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LogDialog(QString file, QWidget *parent = nullptr);

private:
    void readLog();

    QString m_file;
    QPlainTextEdit *m_text;
};

} // namespace watchkeeper
