// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The texts about a service in the dialog of services. Pure functions.

#include "model/Target.h"
#include "targets/service/Service.h"

namespace watchkeeper {

//! Such as `TCP 6379`: distinguishes services with more than one port.
QString transportText(const KindTransport &way);
//! A hint on what can be entered as the server.
QString addressHint(const Service &service);
//! What will be checked, without secrets: the URL, or host and port with the transport.
QString addressText(const Service &service, const Target &target);
//! Remarks about the target before it is added: sentences, the same as for a pasted target.
QStringList remarksAbout(const Target &target);
//! Fields that are required besides the address, with their labels in the form.
QStringList labelsBesideAddress(const Service &service);

} // namespace watchkeeper
