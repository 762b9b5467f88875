// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Chooses one of the well-known services by family, and drafts the line of the add dialog for it.

#include "targets/service/Service.h"

#include <QDialog>
#include <QList>
#include <QString>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace watchkeeper {

//! \brief Services for the same purpose, in alphabetical order.
class ServiceFamily
{
public:
    ServiceFamily(QString title, QString icon)
        : title(std::move(title))
        , icon(std::move(icon))
    {
    }

    QString title;
    QString icon; //!< see actionIcon()
    QList<Service> services;
};

//! Returns the families that contain any of these services. A service in no family of ours, such as the user's own, is in the last one.
QList<ServiceFamily> serviceFamilies(const QList<Service> &services);

//! \brief Text for the add dialog. The user replaces or completes the part in the middle.
struct ServiceDraft
{
    QString before;
    QString selected; //!< can be empty
    QString after;
};

//! \brief Returns a line for the service on this computer, such as `postgresql localhost:5432`. If the service requires further settings,
//! returns a list in JSON with its header line, in which the first of these settings is missing. Pure.
ServiceDraft serviceDraft(const Service &service);

class ServicePicker : public QDialog
{
    Q_OBJECT

public:
    explicit ServicePicker(QWidget *parent = nullptr);

    void accept() override;

signals:
    //! Emitted once, before the dialog closes.
    void chosen(const watchkeeper::Service &service);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();
    void updatePortColours();
    void filter();
    void showSelected();
    std::optional<Service> selectedService() const;

    QList<ServiceFamily> m_families; //!< one per top-level row
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_help;
    QPushButton *m_choose;
};

} // namespace watchkeeper
