// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The interface of the pages in the settings dialog.

#include "gui/settings/FieldEditor.h"

#include <QWidget>

namespace watchkeeper {

class SettingsPane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    //! Returns the title for the list of pages.
    virtual QString title() const = 0;
    virtual bool isDirty() = 0;
    //! Shows errors and focuses the first. \return whether everything is valid
    virtual bool showProblems() = 0;
    //! Returns the secrets typed for the keychain.
    virtual QList<Secret> secrets() const = 0;
    //! \param why  a sentence with the reason if there is no keychain
    virtual void setHasKeychain(bool hasKeychain, const QString &why) = 0;
    //! Applies the edits. Called only if all pages are valid and the secrets are stored.
    virtual void apply() = 0;
    //! Returns whether applying is still in progress. If so, applied() will be emitted.
    virtual bool isApplying() const { return false; }
    //! Shows only matching items, or everything if the text is empty. \return the number of matches
    virtual int setFilter(const QString &text) = 0;

signals:
    void edited();
    //! \param problem  a sentence about edits that couldn't be saved and are still shown; empty if everything was saved
    void applied(const QString &problem);
    //! Emitted with a sentence to show to the user.
    void noticed(const QString &text);
};

} // namespace watchkeeper
