// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What every page of the settings dialog can do.

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
    //! Shows what is wrong with the focus on it. \return whether all is right
    virtual bool showProblems() = 0;
    //! What was typed for the keychain.
    virtual QList<Secret> secrets() const = 0;
    //! \param why  a sentence where there is none
    virtual void setHasKeychain(bool hasKeychain, const QString &why) = 0;
    //! Only when nothing is wrong, and the secrets are kept.
    virtual void apply() = 0;
    //! It is still at it: applied() follows.
    virtual bool isApplying() const { return false; }
    //! Shows what matches alone; all for an empty text. \return how much that is
    virtual int setFilter(const QString &text) = 0;

signals:
    void edited();
    //! \param problem  a sentence: what could not be done, and is still here; empty: all was
    void applied(const QString &problem);
    //! A sentence that people should see.
    void noticed(const QString &text);
};

} // namespace watchkeeper
