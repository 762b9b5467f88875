// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The texts about a service in ServiceDialog. Pure functions.

#include "model/target/Target.h"
#include "targets/service/Service.h"

namespace watchkeeper {

//! Returns a text such as `TCP 6379`, which distinguishes the ports of a service.
QString transportText(const KindTransport &way);
//! Returns a hint on what can be entered as the server.
QString addressHint(const Service &service);
//! Returns the address to be checked, without secrets: the URL, or host and port with the transport.
QString addressText(const Service &service, const Target &target);
//! Returns remarks on the target before it is added, in sentences. Pasted targets get the same remarks.
QStringList remarksAbout(const Target &target);
//! Returns the form labels of the fields that are required besides the address.
QStringList labelsBesideAddress(const Service &service);

} // namespace watchkeeper
