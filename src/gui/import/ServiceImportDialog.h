// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The dialog that fetches targets from the API of a service.

#include "async/CancelToken.h"
#include "checks/base/NetworkSettings.h"
#include "checks/base/Placeholders.h"
#include "import/ImportFormats.h"
#include "model/base/Expected.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace watchkeeper {

//! \brief Asks for a service and a token, and fetches the targets without blocking the window. The token isn't stored. Cancel stops a
//! running fetch, and closes the dialog otherwise. Closing the dialog stops it too.
class ServiceImportDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param network  the proxy and certificate authorities
    //! \param secrets  of the profile, for the password of the proxy
    ServiceImportDialog(NetworkSettings network, Secrets secrets, QWidget *parent = nullptr);
    ~ServiceImportDialog() override;

signals:
    //! Emitted before the dialog is accepted. \param format  key of the format of the files
    void fetched(const QString &format, const QList<watchkeeper::ImportFile> &files);

private:
    void build();
    void updateService();
    void fetch();
    void stop();
    void takeAnswer(const Expected<QList<ImportFile>, QString> &answer);
    void setFetching(bool isFetching);
    void showProblem(const QString &problem);

    NetworkSettings m_network;
    Secrets m_secrets;
    CancelSource m_cancel;
    bool m_isFetching = false;
    QFormLayout *m_form;
    QComboBox *m_service;
    QLineEdit *m_address;
    QLineEdit *m_token;
    QLabel *m_hint;
    QLabel *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_fetch;
};

} // namespace watchkeeper
