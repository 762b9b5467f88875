// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A channel as a form, and back. Pure functions.

#include "alerts/channels/AlertChannel.h"
#include "gui/settings/FormSection.h"
#include "gui/settings/FormValues.h"
#include "model/Fields.h"

namespace watchkeeper {

//! The fields of every channel, and those of its provider.
QList<SectionFields> channelSections(const Provider &provider);

FormValues channelValues(const AlertChannel &channel);
//! The values that belong to the provider they name: what was typed for another one stays in the form only.
FormValues withProviderFieldsOnly(const FormValues &values);
//! \return the channel, or everything that is wrong with it; whether its name is free is checked separately
Expected<AlertChannel, QList<FieldProblem>> readChannel(const FormValues &values);

//! `Slack · 10/1m · paused`
QString channelDetail(const FormValues &values);

//! By title, the order in which people search them.
QList<const Provider *> providersByTitle();

} // namespace watchkeeper
