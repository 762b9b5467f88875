// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The dialog that checks for a new version and shows it.

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace watchkeeper {

class ReleaseChecker;
class Settings;

//! \brief Shows what the last check found. Nothing is requested before the user presses the button. The page of the new version opens in
//! the desktop's browser.
class ReleaseDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param checker, settings  must outlive the dialog
    ReleaseDialog(ReleaseChecker *checker, Settings *settings, QWidget *parent = nullptr);

private:
    void update();
    void openPage();

    ReleaseChecker *m_checker;
    QLabel *m_heading;
    QLabel *m_status;
    QPlainTextEdit *m_notes;
    QPushButton *m_check;
    QPushButton *m_open;
};

} // namespace watchkeeper
