// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Chooses one of the well-known services to monitor, by family or by name.

#include "gui/look/picker/PickerDialog.h"
#include "targets/service/Service.h"

#include <optional>

namespace watchkeeper {

//! \brief Services for the same purpose, in alphabetical order.
struct ServiceFamily
{
    QString title;
    QString icon; //!< see actionIcon()
    QList<Service> services;
};

//! Returns the families that contain any of these services. A service in no family of ours, such as the user's own, is in the last one.
QList<ServiceFamily> serviceFamilies(const QList<Service> &services);

class ServicePicker : public PickerDialog
{
    Q_OBJECT

public:
    explicit ServicePicker(QWidget *parent = nullptr);

signals:
    //! Emitted once, before the dialog closes.
    void serviceChosen(const watchkeeper::Service &service);

protected:
    std::optional<Service> selectedService() const;
};

} // namespace watchkeeper
