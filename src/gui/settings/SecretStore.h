// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Where secrets are stored outside the profile.

#include "gui/settings/FieldEditor.h"

#include <functional>

namespace watchkeeper {

//! The result of reading one secret.
struct SecretAnswer
{
    enum class State : quint8 { Found, NotThere, Failed };
    State state;
    QString text; //!< the secret, or a sentence that says why it isn't available
};

//! \brief GUI thread. Answers come later, never from inside the call; none comes after the store is destroyed.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    virtual void read(const QString &key, std::function<void(const SecretAnswer &)> done) = 0;
    //! `done` gets an empty text, or a sentence that says why it couldn't be stored.
    virtual void write(const Secret &secret, std::function<void(const QString &problem)> done) = 0;
};

} // namespace watchkeeper
