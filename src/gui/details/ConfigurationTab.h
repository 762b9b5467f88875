// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A target as written in targets.json, with secrets masked.

#include "model/target/Target.h"

#include <QWidget>

namespace watchkeeper {

class TextView;

class ConfigurationTab : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigurationTab(QWidget *parent = nullptr);

    void show(const Target &target, const Schedule &defaults);

private:
    void copy();

    TextView *m_text;
};

} // namespace watchkeeper
