// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Asks for a well-known service and its server.

#include "gui/settings/FormValues.h"
#include "model/Target.h"
#include "targets/service/Service.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace watchkeeper {

//! \brief A list of all services to search in, what the chosen one is, and where it runs. All by keys: the arrows walk through the
//! list while one searches, and Enter leads on.
class ServiceDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param defaults  schedule of the new target
    explicit ServiceDialog(Schedule defaults, QWidget *parent = nullptr);

    void accept() override;

signals:
    //! One of these, once, before the dialog closes.
    void targetMade(const watchkeeper::Target &target);
    //! Fields that the service needs beside its place have still to be filled in.
    void draftMade(const watchkeeper::FormValues &values);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void buildServer();
    void fill();
    void muteWays();
    void filter();
    std::optional<Service> chosen() const;
    void showChosen();
    void judge();
    //! Whether the place is right, and what is shown of it.
    std::pair<bool, QString> judged(const Service &service) const;

    Schedule m_defaults;
    QList<Service> m_services; //!< one for each row
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_help;
    QLineEdit *m_server;
    QLabel *m_address;
    QPushButton *m_add;
};

} // namespace watchkeeper
