// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings dialog with the alert pages on a temporary profile, for tests.

#include "app/alerting/AlertsStore.h"
#include "app/monitor/Monitor.h"
#include "gui/FakeKeychain.h"
#include "gui/settings/SettingsDialog.h"
#include "gui/settings/fields/SettingsPane.h"
#include "gui/settings/secrets/SecretKeeper.h"
#include "gui/table/view/ResultsView.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QTemporaryDir>

#include <memory>

class QMessageBox;

namespace watchkeeper::test {

//! Returns a channel that runs a program, so it needs no server.
QByteArray programChannel(const QByteArray &name);

class AlertsSession
{
public:
    //! \param targets  content of targets.json; if empty, the file isn't created
    explicit AlertsSession(Keychain *keychain, const QByteArray &targets = {});
    ~AlertsSession();

    void write(const QByteArray &alerts) const;
    void writeLists(const QByteArrayList &channels, const QByteArrayList &rules) const;
    QByteArray read() const;
    //! Returns the current content of the file, which must be valid.
    AlertsDocument saved() const;
    //! \param page  the page to show. \return whether all files were read and the dialog is open
    [[nodiscard]] bool open(const QString &page);

    template<typename T>
    T *find(const QString &name) const
    {
        T *found = page()->findChild<T *>(name);
        if (!found)
            found = dialog->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    SettingsPane *page() const;
    QListWidget *list() const { return find<QListWidget>(QStringLiteral("alertList")); }
    //! Returns the first line of each list entry.
    QStringList names() const;
    void choose(int row) const { list()->setCurrentRow(row); }
    void click(const QString &button) const;
    void type(const QString &field, const QString &text) const;
    //! Moves the focus from a field to the next control, so that its error is shown.
    void leave(const QString &field) const;
    //! Returns the error shown for a field. Empty if there is no error.
    QString problem(const QString &field) const;
    void press(QDialogButtonBox::StandardButton button) const;
    QString message() const;
    //! Confirms the removal.
    static void agree(QMessageBox *question);

    QTemporaryDir folder;
    mutable Monitor monitor;
    ResultsView table;
    SecretKeeper keeper;
    AlertsStore &store;
    std::unique_ptr<SettingsDialog> dialog;
};

} // namespace watchkeeper::test
