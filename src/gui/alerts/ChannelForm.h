// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts a channel to form values and back. Pure functions.

#include "alerts/channels/AlertChannel.h"
#include "gui/settings/fields/FormSection.h"
#include "gui/settings/fields/FormValues.h"
#include "model/field/Fields.h"

namespace watchkeeper {

//! Returns the fields common to all channels and those of this provider.
QList<SectionFields> channelSections(const Provider &provider);

FormValues channelValues(const AlertChannel &channel);
//! Returns the values that apply to the selected provider. Values typed for another provider remain only in the form.
FormValues withProviderFieldsOnly(const FormValues &values);
//! Converts form values to a channel. Doesn't check whether the name is already in use.
//! \return the channel, or all problems
Expected<AlertChannel, QList<FieldProblem>> readChannel(const FormValues &values);

//! Returns a summary such as `Slack · 10/1m · paused`.
QString channelDetail(const FormValues &values);

//! Returns the providers sorted by title, so they are easy to find.
QList<const Provider *> providersByTitle();

} // namespace watchkeeper
