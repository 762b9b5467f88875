// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The common interface of the pages of the settings dialog.

#include "gui/settings/FieldEditor.h"

#include <QWidget>

namespace watchkeeper {

class SettingsPane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    //! For the list of pages.
    virtual QString title() const = 0;
    virtual bool isDirty() = 0;
    //! Shows errors and focuses the first. \return whether everything is valid
    virtual bool showProblems() = 0;
    //! The text typed for the keychain.
    virtual QList<Secret> secrets() const = 0;
    //! \param why  a sentence if there is none
    virtual void setHasKeychain(bool hasKeychain, const QString &why) = 0;
    //! Only if everything is valid, and the secrets are stored.
    virtual void apply() = 0;
    //! Still in progress: applied() follows.
    virtual bool isApplying() const { return false; }
    //! Shows only what matches; everything for an empty text. \return the number of matches
    virtual int setFilter(const QString &text) = 0;

signals:
    void edited();
    //! \param problem  a sentence: what couldn't be saved, and is still shown here; empty: everything was saved
    void applied(const QString &problem);
    //! A sentence to show to the user.
    void noticed(const QString &text);
};

} // namespace watchkeeper
