// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The password of the locked window: its stored form, and the windows that ask for it.

#include "model/base/Quantity.h"

#include <QDialog>
#include <QString>
#include <QTimer>
#include <QWidget>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace watchkeeper {

//! \brief Returns `pbkdf2-sha512:ITERATIONS:SALT:KEY` with a random salt. Takes a fraction of a second, so call it in a pool thread.
//!
//! PBKDF2-HMAC-SHA512 (RFC 8018) with 210,000 iterations, as in the OWASP Password Storage Cheat Sheet of 2023.
QString lockPasswordHash(const QString &password);

//! Returns whether the password belongs to the hash; false if the hash is damaged. Takes as long as lockPasswordHash().
bool matchesLockPassword(const QString &hash, const QString &password);

//! Returns how long the window accepts no password after this many wrong ones in a row: nothing after two, then 1 s, 2 s, 4 s and so
//! on, up to a minute.
Milliseconds lockDelayAfter(int failures);

//! \brief The only window of a locked program. Asks for the password, and shows nothing about the targets.
class LockWindow : public QWidget
{
    Q_OBJECT

public:
    LockWindow();

    //! Empties the field. Enables it, unless too many passwords were wrong.
    void reset();
    //! Disables the window while a password is being checked.
    void setChecking(bool isChecking);
    //! Says that the password was wrong, and accepts no other one for a while.
    void refuse(int failures);

signals:
    void passwordEntered(const QString &password);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void submit();
    void updateState();

    QLineEdit *m_password;
    QPushButton *m_unlock;
    QLabel *m_problem;
    QTimer m_delay; //!< active while no password is accepted
    bool m_isChecking = false;
};

//! \brief Asks for a new password, and for the current one if there is one. Shows its problems itself.
class LockPasswordDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param currentHash  empty if there is no password yet
    explicit LockPasswordDialog(QString currentHash, QWidget *parent = nullptr);

signals:
    //! Emitted when the dialog closes with a new password; empty if it was removed.
    void hashChosen(const QString &hash);

private:
    void accept() override;
    void checkCurrent();
    void choose();
    void setBusy(bool isBusy);
    void showProblem(const QString &text, QLineEdit *field);

    QString m_currentHash;
    int m_failures = 0;
    QLineEdit *m_current;
    QLineEdit *m_password;
    QLineEdit *m_repeated;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace watchkeeper
