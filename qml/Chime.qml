// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

import QtQuick
import QtMultimedia

/** Klang that is heard once, as soon as it is there. Without a loudspeaker nothing happens. */
Item {
    id: root

    required property string tone

    SoundEffect {
        source: root.tone
        volume: 0.8
        Component.onCompleted: play()
    }
}
